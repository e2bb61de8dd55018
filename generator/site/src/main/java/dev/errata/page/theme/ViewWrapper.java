package dev.errata.page.theme;

import dev.errata.model.Body.SafeHtml;
import dev.errata.page.view.ScriptData;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows templates plain data and nothing else: text, numbers, truth, lists, maps, and the
 * components of records. Text is escaped when printed; only {@link SafeHtml} and {@link ScriptData}
 * are not.
 */
final class ViewWrapper implements ObjectWrapper {
  private static final ClassValue<Map<String, Method>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> methods = new HashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            methods.put(component.getName(), component.getAccessor());
          }
          return methods;
        }
      };

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    return switch (value) {
      case null -> null;
      case TemplateModel model -> model;
      case Optional<?> optional -> wrap(optional.orElse(null));
      case String text -> new SimpleScalar(text);
      case Boolean truth -> truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
      case Number number -> new SimpleNumber(number);
      case SafeHtml html -> HTMLOutputFormat.INSTANCE.fromMarkup(html.value());
      case ScriptData data -> HTMLOutputFormat.INSTANCE.fromMarkup(data.json());
      case List<?> list -> new Items(list);
      case Map<?, ?> map -> new Keyed(map);
      case Record view -> new Components(view);
      default -> throw new TemplateModelException("no view may hold a " + value.getClass());
    };
  }

  private final class Items implements TemplateSequenceModel {
    private final List<?> list;

    private Items(List<?> list) {
      this.list = list;
    }

    @Override
    public TemplateModel get(int index) throws TemplateModelException {
      return index >= 0 && index < list.size() ? wrap(list.get(index)) : null;
    }

    @Override
    public int size() {
      return list.size();
    }
  }

  private final class Keyed implements TemplateHashModel {
    private final Map<?, ?> map;

    private Keyed(Map<?, ?> map) {
      this.map = map;
    }

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
      return wrap(map.get(key));
    }

    @Override
    public boolean isEmpty() {
      return map.isEmpty();
    }
  }

  private final class Components implements TemplateHashModel {
    private final Record view;

    private Components(Record view) {
      this.view = view;
    }

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
      Method accessor = COMPONENTS.get(view.getClass()).get(key);
      try {
        return accessor == null ? null : wrap(accessor.invoke(view));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new TemplateModelException(e);
      }
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}

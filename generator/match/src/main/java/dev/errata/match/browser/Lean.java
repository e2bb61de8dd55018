package dev.errata.match.browser;

import dev.errata.match.rank.Scan;
import dev.errata.match.sieve.Shortcut;
import dev.errata.match.text.Words;
import java.util.Objects;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Leaves out of a script, while it is compiled, what its code has no use for: how an object is
 * printed that has no text of its own, what a record is more than an object, who may see a class,
 * how many steps a scan took, shortcuts, and exceptions for places outside a text, with which come
 * the standard library's own ways to do what every browser's strings can.
 */
public final class Lean implements ClassHolderTransformer {
  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    ClassHierarchy hierarchy = context.getHierarchy();
    plain(type);
    for (MethodHolder method : type.getMethods()) {
      if (method.getAnnotations().get(Shortcut.class.getName()) != null) {
        ProgramEmitter.create(method, hierarchy).constant(1).returnValue();
      }
    }
    if (type.getName().equals(Object.class.getName())) {
      body(type, hierarchy, "toString", String.class).constantNull(String.class).returnValue();
    } else if (type.getName().equals(Objects.class.getName())) {
      Class<?> i = int.class;
      body(type, hierarchy, "checkFromIndexSize", i, i, i, i).constant(0).returnValue();
    } else if (type.getName().equals(Throwable.class.getName())) {
      body(type, hierarchy, "<init>", String.class, void.class).exit();
    } else if (type.getName().equals(Scan.class.getName())) {
      body(type, hierarchy, "count", int.class, void.class).exit();
      body(type, hierarchy, "countWindow", void.class).exit();
    } else if (type.getName().equals(Words.class.getName())) {
      call(type, hierarchy, "times", int.class, int.class, int.class);
    } else if (type.getName().equals(Integer.class.getName())) {
      call(type, hierarchy, "toHexString", int.class, String.class);
      call(type, hierarchy, "parseInt", String.class, int.class, int.class);
    } else if (type.getName().equals(String.class.getName())) {
      texts(type, hierarchy);
    }
  }

  /** Every class is described in the script, in fewer bytes where that reads the same for all. */
  private static void plain(ClassHolder type) {
    if (type.getName().startsWith("dev.errata.") && !type.hasModifier(ElementModifier.INTERFACE)) {
      type.setLevel(AccessLevel.PUBLIC);
      type.getModifiers().add(ElementModifier.FINAL);
    }
    if (Record.class.getName().equals(type.getParent())) {
      type.setParent(Object.class.getName());
    }
  }

  private static void texts(ClassHolder type, ClassHierarchy hierarchy) {
    type.getInterfaces().clear();
    type.removeMethod(type.getMethod(new MethodDescriptor("<clinit>", void.class)));
    ProgramEmitter body = body(type, hierarchy, "charAt", int.class, char.class);
    text(body).invokeSpecial("charactersGet", char.class, body.var(1, int.class)).returnValue();
    replace(type, hierarchy, "concat", String.class, String.class);
    replace(type, hierarchy, "startsWith", String.class, boolean.class);
    replace(type, hierarchy, "startsWith", String.class, int.class, boolean.class);
    replace(type, hierarchy, "equals", Object.class, boolean.class);
    replace(type, hierarchy, "compareTo", String.class, int.class);
    replace(type, hierarchy, "trim", String.class);
    replace(type, hierarchy, "indexOf", int.class, int.class, int.class);
    replace(type, hierarchy, "substring", int.class, String.class);
    replace(type, hierarchy, "substring", int.class, int.class, String.class);
  }

  /** Lets {@link Texts} do what a method of a text does. */
  private static void replace(
      ClassHolder type, ClassHierarchy hierarchy, String method, Class<?>... signature) {
    ProgramEmitter body = body(type, hierarchy, method, signature);
    ValueEmitter[] arguments = new ValueEmitter[signature.length];
    arguments[0] = text(body);
    for (int i = 1; i < signature.length; i++) {
      arguments[i] = body.var(i, signature[i - 1]);
    }
    Class<?> result = signature[signature.length - 1];
    body.invoke(Texts.class, method, result, arguments).returnValue();
  }

  /** Lets {@link Texts} do what a static method does. */
  private static void call(
      ClassHolder type, ClassHierarchy hierarchy, String method, Class<?>... signature) {
    ProgramEmitter body = body(type, hierarchy, method, signature);
    ValueEmitter[] arguments = new ValueEmitter[signature.length - 1];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = body.var(i + 1, signature[i]);
    }
    Class<?> result = signature[arguments.length];
    body.invoke(Texts.class, method, result, arguments).returnValue();
  }

  private static ValueEmitter text(ProgramEmitter body) {
    return body.var(0, String.class);
  }

  /** An empty body for a method, by its parameters' types and that of its result. */
  private static ProgramEmitter body(
      ClassHolder type, ClassHierarchy hierarchy, String method, Class<?>... signature) {
    return ProgramEmitter.create(
        type.getMethod(new MethodDescriptor(method, signature)), hierarchy);
  }
}

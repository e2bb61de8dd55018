package dev.errata.match.browser;

import java.util.Objects;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Leaves out of a script, while it is compiled, what its code has no use for: how an object is
 * printed that has no text of its own, and exceptions for places outside a text, with which come
 * the standard library's own ways to do what every browser's strings can.
 */
public final class Lean implements ClassHolderTransformer {
  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    ClassHierarchy hierarchy = context.getHierarchy();
    if (type.getName().equals(Object.class.getName())) {
      body(type, hierarchy, "toString", String.class).constantNull(String.class).returnValue();
    } else if (type.getName().equals(Objects.class.getName())) {
      Class<?> i = int.class;
      body(type, hierarchy, "checkFromIndexSize", i, i, i, i).constant(0).returnValue();
    } else if (type.getName().equals(Throwable.class.getName())) {
      body(type, hierarchy, "<init>", String.class, void.class).exit();
    } else if (type.getName().equals(String.class.getName())) {
      texts(type, hierarchy);
    }
  }

  private static void texts(ClassHolder type, ClassHierarchy hierarchy) {
    ProgramEmitter body = body(type, hierarchy, "charAt", int.class, char.class);
    text(body).invokeSpecial("charactersGet", char.class, body.var(1, int.class)).returnValue();
    replace(type, hierarchy, "concat", String.class, String.class);
    replace(type, hierarchy, "startsWith", String.class, boolean.class);
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

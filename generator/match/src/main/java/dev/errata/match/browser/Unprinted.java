package dev.errata.match.browser;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.emit.ProgramEmitter;

/**
 * Leaves out of a script, while it is compiled, how an object is printed that has no text of its
 * own: nothing prints one, and it would bring the standard library's builder of text with it.
 */
public final class Unprinted implements ClassHolderTransformer {
  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals(Object.class.getName())) {
      MethodDescriptor method = new MethodDescriptor("toString", String.class);
      ProgramEmitter body = ProgramEmitter.create(type.getMethod(method), context.getHierarchy());
      body.constantNull(String.class).returnValue();
    }
  }
}

package dev.errata.lsp;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Fix;
import dev.errata.diagnostic.Fix.Edit;
import dev.errata.lsp.answer.Repair;
import dev.errata.lsp.answer.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.WorkspaceEdit;

/** The fixes that an editor can apply to a range of a file. */
final class Actions {
  private final Subject subject;
  private final String uri;
  private final int start;
  private final int end;
  private final List<String> wanted;

  Actions(Subject subject, String uri, CodeActionParams params) {
    this.subject = subject;
    this.uri = uri;
    this.start = Positions.offset(subject.text(), params.getRange().getStart());
    this.end = Math.max(start, Positions.offset(subject.text(), params.getRange().getEnd()));
    List<String> only = params.getContext() == null ? null : params.getContext().getOnly();
    this.wanted = only == null ? List.of() : only;
  }

  List<CodeAction> all() {
    List<CodeAction> actions = new ArrayList<>();
    List<Diagnostic> findings = subject.site().findings(subject.path());
    if (isWanted(CodeActionKind.QuickFix)) {
      findings.stream()
          .filter(this::isHere)
          .forEach(f -> f.fix().ifPresent(x -> actions.add(fix(f, x))));
    }
    boolean any = findings.stream().anyMatch(f -> f.fix().isPresent());
    boolean asked = wanted.contains(CodeActionKind.SourceFixAll) || !actions.isEmpty();
    if (any && asked && isWanted(CodeActionKind.SourceFixAll)) {
      Repair.of(subject.text(), (path, text) -> subject.site().findings(path, text))
          .ifPresent(edit -> actions.add(fixAll(edit)));
    }
    return actions;
  }

  /** Kinds are a tree: who wants {@code source} wants {@code source.fixAll} too. */
  private boolean isWanted(String kind) {
    return wanted.isEmpty()
        || wanted.stream().anyMatch(w -> kind.equals(w) || kind.startsWith(w + "."));
  }

  private boolean isHere(Diagnostic found) {
    return found.span().source().text().equals(subject.text().text())
        && found.span().start() <= end
        && start <= found.span().end();
  }

  private CodeAction fix(Diagnostic found, Fix fix) {
    CodeAction action = action(fix.title(), CodeActionKind.QuickFix, fix.edits());
    action.setDiagnostics(List.of(Shapes.finding(found, path -> uri)));
    action.setIsPreferred(true);
    return action;
  }

  private CodeAction fixAll(Edit edit) {
    return action("Apply all safe fixes", CodeActionKind.SourceFixAll, List.of(edit));
  }

  private CodeAction action(String title, String kind, List<Edit> edits) {
    CodeAction action = new CodeAction(title);
    action.setKind(kind);
    action.setEdit(new WorkspaceEdit(Map.of(uri, edits.stream().map(Shapes::edit).toList())));
    return action;
  }
}

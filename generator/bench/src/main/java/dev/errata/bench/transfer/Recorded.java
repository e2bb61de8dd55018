package dev.errata.bench.transfer;

import java.util.List;

/** A message with its signatures, and what tools really printed around it. */
record Recorded(
    String id,
    String title,
    String category,
    List<String> signatures,
    List<String> codes,
    String from,
    List<Printed> samples,
    List<String> near) {

  /** What a command printed; the command is empty where somebody else ran it. */
  record Printed(String command, String text) {
    Printed {
      command = command == null ? "" : command;
    }
  }

  Recorded {
    signatures = List.copyOf(signatures);
    codes = codes == null ? List.of() : List.copyOf(codes);
    samples = List.copyOf(samples);
    near = near == null ? List.of() : List.copyOf(near);
  }
}

package dev.errata.serve.http;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;

/** Answers for the paths that no site has. */
public interface OwnAnswers {
  String ROOT = "/__errata/";

  /** Whether a path takes POST, and nothing else. */
  boolean takesPosts(String path);

  /** The answer; nothing when it was given already. */
  Optional<Reply> answer(String path, HttpExchange exchange);
}

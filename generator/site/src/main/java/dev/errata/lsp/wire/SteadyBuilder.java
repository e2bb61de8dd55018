package dev.errata.lsp.wire;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.JsonRpcException;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.MessageProducer;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.ConcurrentMessageProcessor;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;

/**
 * Builds lsp4j's launcher with a reader that outlives broken messages: lsp4j's own parses while it
 * reads, and what a broken body leaves in the stream is taken for headers ever after.
 */
public final class SteadyBuilder<T> extends Launcher.Builder<T> {
  private static final Logger LOG = Logger.getLogger("dev.errata.lsp");

  private MessageJsonHandler json;
  private RemoteEndpoint endpoint;

  @Override
  protected MessageJsonHandler createJsonHandler() {
    json = super.createJsonHandler();
    return json;
  }

  @Override
  protected RemoteEndpoint createRemoteEndpoint(MessageJsonHandler handler) {
    endpoint = super.createRemoteEndpoint(handler);
    return endpoint;
  }

  @Override
  protected ConcurrentMessageProcessor createMessageProcessor(
      MessageProducer replaced, MessageConsumer consumer, T proxy) {
    return super.createMessageProcessor(this::listen, consumer, proxy);
  }

  private void listen(MessageConsumer consumer) {
    Frames frames = new Frames(input);
    try {
      for (String body = frames.next(); body != null; body = frames.next()) {
        take(body, consumer);
      }
    } catch (IOException e) {
      throw new JsonRpcException(e);
    }
  }

  private void take(String body, MessageConsumer consumer) {
    try {
      Message message = json.parseMessage(body);
      if (message != null) {
        consumer.consume(message);
      }
    } catch (MessageIssueException e) {
      endpoint.handle(e.getRpcMessage(), e.getIssues());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.log(Level.WARNING, "a message could not be read: {0}", e.toString());
    }
  }
}

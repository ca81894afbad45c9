package dev.stageinspector.aws.profiles;

/** An endpoint that is configured but cannot be used. The message is a sentence for the user. */
public final class EndpointException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With a sentence that says where the endpoint is configured and what is wrong with it. */
  public EndpointException(String sentence) {
    super(sentence);
  }
}

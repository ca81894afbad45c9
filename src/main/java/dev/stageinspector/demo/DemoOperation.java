package dev.stageinspector.demo;

import tools.jackson.databind.node.ObjectNode;

/** One operation of the service: {@code POST /name}. */
interface DemoOperation {

  /** The operation's name in the service model, which is its path as well. */
  String name();

  /**
   * Answers a request that is signed and well-formed.
   *
   * @param region the region that the request is signed for
   * @return the body of the answer, JSON in UTF-8
   * @throws Refusal when the service would refuse it
   * @throws InterruptedException when the endpoint is closed before the answer is due
   */
  byte[] answer(ObjectNode request, String region) throws Refusal, InterruptedException;
}

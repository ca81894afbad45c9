package dev.stageinspector.demo;

/**
 * A sample stage of the demo account.
 *
 * @param arn the stage's ARN
 * @param name the stage's name; empty if it has none
 * @param shows one sentence for the user that says what the stage shows
 */
public record DemoStage(String arn, String name, String shows) {}

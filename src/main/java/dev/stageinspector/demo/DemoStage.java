package dev.stageinspector.demo;

/**
 * A sample stage of the demo account.
 *
 * @param arn the stage's ARN, to look it up with
 * @param name the name that the stage answers with; empty for the one that has none
 * @param shows one sentence for the user: what there is to see
 */
public record DemoStage(String arn, String name, String shows) {}

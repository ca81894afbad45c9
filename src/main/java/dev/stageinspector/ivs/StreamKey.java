package dev.stageinspector.ivs;

/**
 * The stream key of an ingest configuration.
 *
 * @param configuration the configuration as it was when the key was fetched
 * @param key the key itself
 */
public record StreamKey(IngestConfiguration configuration, Secret key) {}

package dev.stageinspector.ivs;

import dev.stageinspector.property.Json;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.PropertyReader;

/**
 * The stream key of an ingest configuration.
 *
 * @param configuration the configuration as it was when the key was fetched
 * @param key the key itself
 */
public record StreamKey(IngestConfiguration configuration, Secret key) {

  /** Reads the answer of GetIngestConfiguration; the key never becomes a property. */
  static StreamKey read(String body) throws MalformedJsonException {
    Operation operation = Operation.GET_INGEST_CONFIGURATION;
    String withoutKey = Json.without(body, Operation.SECRET_MEMBERS);
    IngestConfiguration configuration =
        PropertyReader.read(withoutKey, operation.catalogue())
            .at(operation.member())
            .map(IngestConfiguration::of)
            .orElseThrow(
                () -> new MalformedJsonException("the response has no " + operation.member()));
    return new StreamKey(
        configuration, SecretMember.required(body, operation.member(), "streamKey"));
  }
}

package dev.stageinspector.sessions;

import dev.stageinspector.ivs.ResourceId;
import dev.stageinspector.ivs.ResourceName;
import dev.stageinspector.ivs.ResourceNames;
import dev.stageinspector.property.Property;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A composition, as far as it is known: several participants composed into one picture.
 *
 * @param source what AWS sent of it: its details, or its element of the list
 * @param detailed whether these are its details, which say where it is sent
 */
public record Composition(Property source, boolean detailed) {

  /** Its ARN; empty if AWS sent none. */
  public String arn() {
    return text(source, "arn");
  }

  /** When it began, if it did. */
  public Optional<Instant> start() {
    return source.member("startTime").flatMap(Property::time);
  }

  /** When it ended, if it did. */
  public Optional<Instant> end() {
    return source.member("endTime").flatMap(Property::time);
  }

  /** Its state as sent; empty if AWS sent none. */
  public String state() {
    return text(source, "state");
  }

  /** Each place that it is sent to, with its kind and state: "archive (S3): ACTIVE". */
  public String sentTo() {
    return destinations()
        .map(one -> title(one) + ": " + text(one, "state"))
        .collect(Collectors.joining(", "));
  }

  /**
   * Where in Amazon S3 it is recorded; nothing if it isn't. The prefix is the one that AWS sent.
   *
   * @param names tell the buckets
   */
  public List<String> recordsTo(ResourceNames names) {
    return recordings().stream().map(one -> place(one, names)).toList();
  }

  /** Those of its destinations that are in Amazon S3; only its details tell. */
  public List<Property> recordings() {
    return destinations().filter(one -> configured(one, "s3").isPresent()).toList();
  }

  /** By which encoder configurations it is encoded, each once: its name, or its ID without one. */
  public List<String> encoders(ResourceNames names) {
    return source
        .walk()
        .filter(one -> one.name().equals("encoderConfigurationArn") || isEncoderOfMany(one))
        .flatMap(one -> one.text().stream())
        .filter(arn -> !arn.isEmpty())
        .distinct()
        .map(arn -> encoder(arn, names.of(arn)))
        .toList();
  }

  private static String encoder(String arn, ResourceName name) {
    return name instanceof ResourceName.Named(String given)
        ? given
        : ResourceId.of(arn) + name.brief().map(why -> " (" + why + ")").orElse("");
  }

  private static boolean isEncoderOfMany(Property one) {
    return one.path().contains("encoderConfigurationArns[");
  }

  private Stream<Property> destinations() {
    return source.member("destinations").stream().flatMap(all -> all.children().stream());
  }

  private static Optional<Property> configured(Property destination, String kind) {
    return destination
        .member("configuration")
        .flatMap(one -> one.member(kind))
        .filter(one -> !one.children().isEmpty());
  }

  /** Its name and kind, or its ID while that is all that is known. */
  private static String title(Property destination) {
    String name = destination.member("configuration").map(one -> text(one, "name")).orElse("");
    Optional<String> kind = kind(destination);
    return name.isEmpty()
        ? kind.orElseGet(() -> text(destination, "id"))
        : name + kind.map(one -> " (" + one + ")").orElse("");
  }

  /** A kind that this program doesn't know has AWS's name. */
  private static Optional<String> kind(Property destination) {
    return destination.member("configuration").stream()
        .flatMap(one -> one.children().stream())
        .filter(one -> !one.children().isEmpty())
        .map(one -> one.name().equals("s3") ? "S3" : one.name())
        .findFirst();
  }

  private static String place(Property destination, ResourceNames names) {
    String storage =
        configured(destination, "s3").map(s3 -> text(s3, "storageConfigurationArn")).orElse("");
    String prefix =
        destination
            .member("detail")
            .flatMap(one -> one.member("s3"))
            .map(s3 -> text(s3, "recordingPrefix"))
            .orElse("");
    return names
        .bucket(storage)
        .map(bucket -> "s3://" + bucket + (prefix.isEmpty() ? "" : "/" + prefix))
        .orElseGet(() -> "bucket not known" + (prefix.isEmpty() ? "" : ", prefix " + prefix));
  }

  private static String text(Property property, String member) {
    return property.member(member).flatMap(Property::text).orElse("");
  }
}

package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines to copy into a POSIX shell that look into a bucket, or at what AWS needs to write to it.
 *
 * @param stage whose recordings are in it; a bucket is in the region of its stage
 * @param bucket its name as AWS sent it
 */
record BucketChecks(StageQuery stage, String bucket) {

  /** What can keep AWS from writing a recording. */
  String[] settings() {
    return Stream.of(
            "get-bucket-location",
            "get-bucket-ownership-controls",
            "get-bucket-encryption",
            "get-bucket-policy")
        .map(check -> aws("s3api", check, "--bucket", bucket))
        .toArray(String[]::new);
  }

  /** What is in the bucket below a prefix. */
  String list(String prefix) {
    return aws("s3", "ls", "s3://" + bucket + "/" + prefix, "--recursive");
  }

  private String aws(String... words) {
    List<String> all = new ArrayList<>(List.of("aws"));
    all.addAll(List.of(words));
    all.addAll(List.of("--region", stage.arn().region()));
    if (stage.profile() instanceof ProfileChoice.Shared(String name)) {
      all.add("--profile=" + name);
    }
    return all.stream().map(BucketChecks::word).collect(Collectors.joining(" "));
  }

  /** A word that the shell takes as it is: names come from elsewhere. */
  private static String word(String text) {
    return text.matches("[A-Za-z0-9_./:=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}

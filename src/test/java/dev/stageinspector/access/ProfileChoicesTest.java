package dev.stageinspector.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.profiles.ProfileFiles;
import dev.stageinspector.aws.profiles.ProfileReader;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.ProfileChoice.Demo;
import dev.stageinspector.ivs.ProfileChoice.Environment;
import dev.stageinspector.ivs.ProfileChoice.Shared;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.store.History;
import dev.stageinspector.store.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileChoicesTest {

  private static final String ARN = "arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v";

  @TempDir private Path folder;

  @Test
  void allAreOfferedByNameAndTheDemoAccountLast() throws Exception {
    assertThat(offered(profiles("beta", "Alpha", "my team"), History.EMPTY, Optional.empty()))
        .containsExactly(
            new Shared("Alpha"), new Shared("beta"), new Shared("my team"), new Demo());
  }

  @Test
  void theOneLastUsedWithTheAccountComesFirst() throws Exception {
    History history =
        History.EMPTY
            .visited(visit("123456789012", "gone"))
            .visited(visit("222222222222", "alpha"))
            .visited(visit("123456789012", "gamma"));

    assertThat(offered(profiles("alpha", "beta", "gamma"), history, stage()))
        .containsExactly(new Shared("gamma"), new Shared("alpha"), new Shared("beta"), new Demo());
  }

  @Test
  void aSnapshotIsNeverTakenToAskForAStage() throws Exception {
    Profiles profiles = profiles("alpha", "beta", "gamma");
    StageArn arn = stage().orElseThrow();
    String saved = ProfileChoices.kept(new ProfileChoice.Saved(folder.resolve("a.stage.json")));
    History others =
        History.EMPTY
            .visited(visit("222222222222", "beta"))
            .visited(visit("222222222223", "gone"))
            .visited(visit("123456789012", saved));

    assertThat(ProfileChoices.live(profiles, History.EMPTY, arn, false))
        .isEqualTo(new Shared("alpha"));
    assertThat(ProfileChoices.live(profiles, others, arn, false)).isEqualTo(new Shared("beta"));
    History own = History.EMPTY.visited(visit("123456789012", "gamma"));
    assertThat(
            ProfileChoices.live(profiles, own.visited(visit("222222222222", "beta")), arn, false))
        .isEqualTo(new Shared("gamma"));
  }

  @Test
  void environmentIsOfferedOnlyWhereItHasKeys() throws Exception {
    Profiles profiles = profiles("alpha");

    assertThat(ProfileChoices.ordered(profiles, History.EMPTY, stage(), true))
        .containsExactly(new Environment(), new Shared("alpha"), new Demo());
    assertThat(ProfileChoices.ordered(profiles, History.EMPTY, stage(), false))
        .doesNotContain(new Environment());
  }

  private static List<ProfileChoice> offered(
      Profiles profiles, History history, Optional<StageArn> stage) {
    return ProfileChoices.ordered(profiles, history, stage, false);
  }

  private static Optional<StageArn> stage() {
    return StageArn.parse(ARN) instanceof ArnReading.Understood understood
        ? Optional.of(understood.arn())
        : Optional.empty();
  }

  private static Visit visit(String account, String profile) {
    return Visit.of(
        "arn:aws:ivs:us-east-1:" + account + ":stage/abc" + profile, "", profile, Instant.EPOCH);
  }

  private Profiles profiles(String... names) throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("config"),
            String.join("", Stream.of(names).map(name -> "[profile \"" + name + "\"]\n").toList()));
    return ProfileReader.read(new ProfileFiles(config, folder.resolve("credentials")));
  }
}

package dev.stageinspector.ui;

import dev.stageinspector.history.HistoryFile;
import dev.stageinspector.history.Visit;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.platform.JsonFile;
import dev.stageinspector.profiles.Profiles;
import dev.stageinspector.profiles.sso.SignIns;
import dev.stageinspector.settings.Settings;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the window works with.
 *
 * @param ivs where answers come from
 * @param profiles the profiles as the files have them now
 * @param history the stages of before
 * @param settings what the user chose
 * @param samples the stages of the demo account
 * @param cautions sentences on what should be known of the way that a profile's calls go
 * @param facts what is known of the profiles
 * @param signIns signs users in
 * @param setup what the set-up of a broadcaster works with
 */
public record Desk(
    Ivs ivs,
    Supplier<Profiles> profiles,
    HistoryFile history,
    JsonFile<Settings> settings,
    List<Visit> samples,
    Function<ProfileChoice, List<String>> cautions,
    ProfileFacts facts,
    SignIns signIns,
    SetupDesk setup) {

  /** Without sign-ins and tokens, and with profiles of which nothing is known. */
  public Desk(
      Ivs ivs,
      Supplier<Profiles> profiles,
      HistoryFile history,
      JsonFile<Settings> settings,
      List<Visit> samples,
      Function<ProfileChoice, List<String>> cautions) {
    this(
        ivs,
        profiles,
        history,
        settings,
        samples,
        cautions,
        ProfileFacts.NONE,
        new NoSignIns(),
        SetupDesk.empty());
  }
}

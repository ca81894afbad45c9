package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileFacts;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.aws.sso.SignIns;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.store.HistoryFile;
import dev.stageinspector.store.JsonFile;
import dev.stageinspector.store.OpenTabs;
import dev.stageinspector.store.Settings;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.broadcast.BroadcastContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the window works with.
 *
 * @param ivs where answers come from
 * @param background where answers come from that nobody waits for
 * @param cost how long calls take
 * @param profiles the profiles as the files have them now
 * @param history the recent stages
 * @param settings what the user chose
 * @param tabs the tabs that are open; empty if they are not kept
 * @param samples the stages of the demo account
 * @param cautions sentences on what should be known of the way that a profile's calls go
 * @param facts what is known of the profiles
 * @param signIns signs users in
 * @param program what is to be known of the program itself
 * @param snapshots what snapshots are opened and saved with
 * @param setup what the broadcast settings work with
 * @param watch what stages are watched with
 */
public record WindowContext(
    Ivs ivs,
    Ivs background,
    CallCost cost,
    Supplier<Profiles> profiles,
    HistoryFile history,
    JsonFile<Settings> settings,
    Optional<JsonFile<OpenTabs>> tabs,
    List<Visit> samples,
    Function<ProfileChoice, List<String>> cautions,
    ProfileFacts facts,
    SignIns signIns,
    ProgramFacts program,
    SnapshotContext snapshots,
    BroadcastContext setup,
    WatchContext watch) {}

package dev.stageinspector.aws.profiles;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The profiles as the files have them now, and a word when that changes.
 *
 * <p>It looks at the two files' size and time instead of asking the system for events: that is
 * right for files that come later, in folders that come later, behind symbolic links, replaced,
 * edited in place or on a network drive, where events are lost or never come, and it costs two
 * system calls a look. Files are read again once they have stopped changing, so that nobody's edit
 * is caught half way; if it is all the same, the rest of the edit is the next change.
 */
public final class ProfileWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ProfileWatch.class);

  /** How often the program looks; a change shows after one to two of them. */
  private static final Duration USUAL_PAUSE = Duration.ofMillis(500);

  /**
   * Two edits within a file system's clock tick (2 s on FAT) look like one, so a file that young is
   * read again.
   */
  private static final Duration CLOCK_TICK = Duration.ofSeconds(3);

  private final ProfileFiles files;
  private final Duration pause;
  private final Thread thread;
  private volatile Consumer<Profiles> changed = _ -> {};
  private volatile Profiles current;
  private Stamps seen;
  private Stamps read;

  /** What tells one state of the files from another without reading them. */
  private record Stamps(Optional<FileStamp> config, Optional<FileStamp> credentials) {

    static Stamps of(ProfileFiles files) {
      return new Stamps(FileStamp.of(files.config()), FileStamp.of(files.credentials()));
    }

    boolean areYoungerThan(Instant instant) {
      return isYounger(config, instant) || isYounger(credentials, instant);
    }

    private static boolean isYounger(Optional<FileStamp> stamp, Instant instant) {
      return stamp.filter(one -> one.modified().isAfter(instant)).isPresent();
    }
  }

  /** Reads the files at once and watches them from then on. */
  public ProfileWatch(ProfileFiles files) {
    this(files, USUAL_PAUSE);
  }

  ProfileWatch(ProfileFiles files, Duration pause) {
    this.files = files;
    this.pause = pause;
    read = Stamps.of(files);
    seen = read;
    current = ProfileReader.read(files);
    thread = Thread.ofVirtual().name("profile-watch").start(this::watch);
  }

  /**
   * Tells every new state.
   *
   * @param listener is called on the watch's own thread
   */
  public void onChange(Consumer<Profiles> listener) {
    changed = listener;
  }

  /** The newest state that was read. */
  public Profiles current() {
    return current;
  }

  /** Ends the watch. No call of the listener begins after it. */
  @Override
  public void close() {
    thread.interrupt();
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(pause);
        look();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.warn("A change of the profiles couldn't be read.", e);
      }
    }
  }

  private void look() {
    Stamps now = Stamps.of(files);
    boolean quiet = now.equals(seen);
    seen = now;
    if (!quiet || (now.equals(read) && !now.areYoungerThan(Instant.now().minus(CLOCK_TICK)))) {
      return;
    }
    Profiles profiles = ProfileReader.read(files);
    read = now;
    if (!profiles.equals(current)) {
      current = profiles;
      changed.accept(profiles);
    }
  }
}

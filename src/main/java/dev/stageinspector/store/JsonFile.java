package dev.stageinspector.store;

import dev.stageinspector.platform.JsonText;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value that is kept in a JSON file. Changes are functions. Each one is applied to what the file
 * holds at that moment, so two windows don't lose each other's changes. A change that couldn't be
 * saved is applied again with the next one. Members that the program doesn't know stay in the file.
 *
 * <p>Reading and writing wait for the disk, so don't call them on the FX thread. Any other thread
 * may call.
 *
 * @param <T> an immutable value
 */
public final class JsonFile<T> {

  private static final String VERSION_MEMBER = "version";
  private static final int VERSION = 1;

  private final PrivateFile file;
  private final JsonForm<T> form;
  private final T start;
  private final Deque<UnaryOperator<T>> unsaved = new ArrayDeque<>();
  private volatile T current;

  /** Reads nothing yet. Until {@link #load()}, the value is that of a first start. */
  public JsonFile(PrivateFile file, JsonForm<T> form) {
    this.file = file;
    this.form = form;
    this.start = form.read(JsonNodeFactory.instance.objectNode()).orElseThrow();
    this.current = start;
  }

  /**
   * The value, and what the user should be told.
   *
   * @param problem a sentence about a file that could not be read or saved
   */
  public record Kept<T>(T value, Optional<String> problem) {}

  /** The value as last loaded or changed, without reading the file. */
  public T current() {
    return current;
  }

  /**
   * Reads the file. A file that can't be read is set aside under a new name, and the result says
   * so. Otherwise, nothing is written.
   */
  public synchronized Kept<T> load() {
    try {
      current = withUnsaved(content().value());
      return new Kept<>(current, Optional.empty());
    } catch (PrivateFileException unreadable) {
      return loadAlone(unreadable);
    }
  }

  /**
   * Changes the value and saves it, unless the change makes no difference. The function may be
   * applied more than once, so a second time in a row must change nothing more.
   *
   * @return the new value, also when it could not be saved
   */
  public synchronized Kept<T> change(UnaryOperator<T> change) {
    current = change.apply(current);
    unsaved.add(change);
    try (PrivateFile.Lock lock = file.lock()) {
      return saved(contentOrSetAside(lock), lock);
    } catch (PrivateFileException e) {
      return new Kept<>(current, Optional.of(unsavable(e)));
    }
  }

  /** What the file holds, and what happened on the way to it. */
  private record Content<T>(ObjectNode root, T value, Optional<String> problem) {}

  private Content<T> content() throws PrivateFileException {
    Optional<String> text = file.read();
    ObjectNode root = text.isPresent() ? object(text.get()) : JsonNodeFactory.instance.objectNode();
    T value = form.read(root).orElseThrow(this::notOurs);
    return new Content<>(root, value, Optional.empty());
  }

  private ObjectNode object(String text) throws PrivateFileException {
    try {
      return JsonText.object(text).orElseThrow(this::notOurs);
    } catch (JacksonException e) {
      TokenStreamLocation place = e.getLocation();
      String where = place == null ? "" : " (line " + place.getLineNr() + ")";
      throw new PrivateFileException(file.path(), "it is not JSON" + where);
    }
  }

  private PrivateFileException notOurs() {
    return new PrivateFileException(file.path(), "its content is not valid");
  }

  /** The same with the lock held, since another window may have put the file right by now. */
  private Kept<T> loadAlone(PrivateFileException unreadable) {
    try (PrivateFile.Lock lock = file.lock()) {
      Content<T> content = contentOrSetAside(lock);
      current = withUnsaved(content.value());
      return new Kept<>(current, content.problem());
    } catch (PrivateFileException e) {
      return new Kept<>(current, Optional.of(unreadable(unreadable)));
    }
  }

  private Content<T> contentOrSetAside(PrivateFile.Lock lock) throws PrivateFileException {
    try {
      return content();
    } catch (PrivateFileException unreadable) {
      Path aside = lock.setAside();
      T known = current;
      unsaved.addFirst(value -> value.equals(start) ? known : value);
      String told = unreadable(unreadable) + " It was set aside as " + aside.getFileName() + ".";
      return new Content<>(JsonNodeFactory.instance.objectNode(), start, Optional.of(told));
    }
  }

  private Kept<T> saved(Content<T> content, PrivateFile.Lock lock) {
    current = withUnsaved(content.value());
    try {
      if (!current.equals(content.value())) {
        lock.write(text(current, content.root()));
      }
      unsaved.clear();
      return new Kept<>(current, content.problem());
    } catch (PrivateFileException e) {
      String told = content.problem().map(problem -> problem + " ").orElse("") + unsavable(e);
      return new Kept<>(current, Optional.of(told));
    }
  }

  private T withUnsaved(T value) {
    T result = value;
    for (UnaryOperator<T> change : unsaved) {
      result = change.apply(result);
    }
    return result;
  }

  private String text(T value, ObjectNode root) {
    // A newer version of the program keeps its number: its members are still there.
    if (!root.path(VERSION_MEMBER).isIntegralNumber()) {
      root.put(VERSION_MEMBER, VERSION);
    }
    form.write(value, root);
    return JsonText.pretty(root);
  }

  private String unreadable(PrivateFileException e) {
    return "Couldn't read the %s in %s: %s.".formatted(form.noun(), file.path(), e.reason());
  }

  private String unsavable(PrivateFileException e) {
    return "Couldn't save the %s to %s: %s.".formatted(form.noun(), file.path(), e.reason());
  }
}

package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.sessions.Event;
import java.util.Optional;

/**
 * What a finding rests on: something in an answer.
 *
 * @param request the question that was answered
 * @param participant the ID of the participant that it is about; empty for none
 * @param event the event that says so, if it is one
 * @param field the name of the field that says so, or of the events that aren't there; empty if the
 *     event says all
 * @param value what the field holds, as sent; or that there is nothing
 * @param arn what it is about if that is no participant, such as a composition; empty for the rest
 */
public record Evidence(
    Request request,
    String participant,
    Optional<Event> event,
    String field,
    String value,
    String arn) {

  /** The value of what isn't in an answer. */
  public static final String NOTHING = "(none)";

  /** An event. */
  public static Evidence of(Request events, Event event) {
    return new Evidence(events, event.participant(), Optional.of(event), "", "", "");
  }

  /** That a participant has no event of this name. */
  public static Evidence noEvent(Request events, String participant, String name) {
    return new Evidence(events, participant, Optional.empty(), name, NOTHING, "");
  }

  /** What a field of an answer holds. */
  public static Evidence field(Request request, String field, String value) {
    return field(request, "", field, value);
  }

  /** What a field of a participant holds. */
  public static Evidence field(Request request, String participant, String field, String value) {
    return new Evidence(
        request, participant, Optional.empty(), field, value.isEmpty() ? NOTHING : value, "");
  }

  /** The same about something that has an ARN. */
  Evidence about(String resource) {
    return new Evidence(request, participant, event, field, value, resource);
  }

  public Operation operation() {
    return request.operation();
  }
}

package dev.stageinspector.ivs;

import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Amazon IVS Real-Time, or what stands in for it: AWS itself, the demo account, a file. Everything
 * that the program shows comes from here.
 */
@FunctionalInterface
public interface Ivs {

  /**
   * Asks one question on the calling thread; of an answer that has pages, one page.
   *
   * @throws LookupException if there is no answer; it says why
   * @throws InterruptedException if the thread was interrupted
   */
  Answer ask(Request request) throws LookupException, InterruptedException;

  /**
   * Asks for every page of an answer.
   *
   * @param progress is told after each page what there is so far; whoever interrupts keeps that
   * @throws InterruptedException if the thread was interrupted, between pages or inside of one
   * @see #more
   */
  default Answers all(Request request, Consumer<Answers> progress) throws InterruptedException {
    return more(Answers.none(request), Integer.MAX_VALUE, progress);
  }

  /**
   * Asks for the pages after those that there are. A page that fails ends it, and those before it
   * are kept, also where a page points to one that was read already, which would never end. An
   * empty page that points to another is not an end.
   *
   * @param soFar the pages that there are; a failed one is asked for again
   * @param limit how many pages are asked for
   * @param progress is told after each page what there is so far; whoever interrupts keeps that
   * @return the pages that there were and the new ones
   * @throws InterruptedException if the thread was interrupted, between pages or inside of one
   */
  default Answers more(Answers soFar, int limit, Consumer<Answers> progress)
      throws InterruptedException {
    if (soFar.isComplete()) {
      return soFar;
    }
    Request request = soFar.request();
    List<Answer> pages = new ArrayList<>(soFar.pages());
    Set<String> read = new HashSet<>(pages.stream().map(Answer::nextToken).toList());
    String token = pages.isEmpty() ? "" : pages.getLast().nextToken();
    for (int asked = 0; asked < limit; asked++) {
      try {
        Answer page = ask(request.page(token));
        pages.add(page);
        token = page.nextToken();
      } catch (LookupException e) {
        return new Answers(request, pages, new Answers.End.Broken(e.failure()));
      }
      if (token.isEmpty()) {
        Answers complete = new Answers(request, pages, new Answers.End.Complete());
        progress.accept(complete);
        return complete;
      }
      if (!read.add(token)) {
        return new Answers(
            request, pages, new Answers.End.Broken(Failure.repeatedPage(pages.getLast())));
      }
      progress.accept(new Answers(request, pages, new Answers.End.More()));
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    return new Answers(request, pages, new Answers.End.More());
  }
}

package dev.stageinspector.ui;

import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ui.kit.Alarm;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What stages are watched with.
 *
 * @param ivs where answers come from, without ever asking the user for anything
 * @param slowness how many times slower than usual calls go, because AWS has throttled
 * @param nanos a clock that only goes forward
 * @param alarms makes one that tells when to ask
 * @param desktop takes a title and a text for a notice of the desktop, if there is such, and
 *     doesn't wait
 */
public record WatchContext(
    Ivs ivs,
    ToDoubleFunction<Request> slowness,
    LongSupplier nanos,
    Supplier<Alarm> alarms,
    BiConsumer<String, String> desktop) {}

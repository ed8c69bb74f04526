package org.montgolfiere.outbound.checks;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In whose name the draft would leave.
 *
 * @param handle with or without its {@code @}; empty where it is not known
 * @param sinceSwitch how long ago its author turned to this account from another; null: they did not
 * @param others the other accounts that its author can write from
 * @param intimates handles of people whom the author knows in private
 */
public record Speaker(String handle, @Nullable Duration sinceSwitch, List<Other> others, List<String> intimates) {

    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    public Speaker {
        others = List.copyOf(others);
        intimates = List.copyOf(intimates);
    }

    /** Another account of the house. */
    public record Other(String handle, Voice voice) {}

    public static Speaker of(String handle) {
        return new Speaker(handle, null, List.of(), List.of());
    }

    public Speaker switched(@Nullable Duration ago) {
        return new Speaker(handle, ago, others, intimates);
    }

    public Speaker beside(List<Other> others) {
        return new Speaker(handle, sinceSwitch, others, intimates);
    }

    public Speaker knowing(List<String> intimates) {
        return new Speaker(handle, sinceSwitch, others, intimates);
    }

    boolean justSwitched() {
        return sinceSwitch != null && sinceSwitch.compareTo(JUST_NOW) < 0;
    }
}

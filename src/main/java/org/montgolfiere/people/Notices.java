package org.montgolfiere.people;

import java.util.Collection;

/** The one way a room may reach for a person; implemented by the gate of {@code offduty} alone. */
public interface Notices {
    void offer(Notice notice);

    /** Many at once, decided in their order. */
    default void offer(Collection<Notice> notices) {
        notices.forEach(this::offer);
    }
}

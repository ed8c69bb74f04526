package org.montgolfiere.people;

/** The one way a room may reach for a person; implemented by the gate of {@code offduty} alone. */
public interface Notices {
    void offer(Notice notice);
}

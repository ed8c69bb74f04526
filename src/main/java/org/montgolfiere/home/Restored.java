package org.montgolfiere.home;

/**
 * Told once a backup stands in its tables again, before anybody opens that desk: what was about to leave when the backup
 * was made does not leave weeks later.
 */
public interface Restored {
    void settle();
}

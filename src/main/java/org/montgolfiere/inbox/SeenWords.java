package org.montgolfiere.inbox;

/**
 * The words this process has stored already, as 64-bit hashes in 2 MiB: a word that is forgotten here is only offered
 * to the database once more.
 */
final class SeenWords {

    private static final int SLOTS = 1 << 18;

    private final long[] slots = new long[SLOTS];

    synchronized boolean contains(long brand, String word) {
        long hash = hash(brand, word);
        return slots[slot(hash)] == hash;
    }

    synchronized void add(long brand, String word) {
        long hash = hash(brand, word);
        slots[slot(hash)] = hash;
    }

    synchronized void forget() {
        java.util.Arrays.fill(slots, 0);
    }

    private static int slot(long hash) {
        return (int) (hash >>> 40) & (SLOTS - 1);
    }

    private static long hash(long brand, String word) {
        long hash = 0xcbf29ce484222325L ^ brand * 0x9E3779B97F4A7C15L;
        for (int place = 0; place < word.length(); place++) {
            hash = (hash ^ word.charAt(place)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        return hash ^ hash >>> 32 | 1;
    }
}

package org.montgolfiere.bench;

import java.io.IOException;

/** How long pages take, one after the other, as one person asks for them. */
final class Reading {

    private static final int WARMING = 30;

    private final Guest guest;
    private final long brand;
    private final int reads;

    Reading(Guest guest, long brand, int reads) {
        this.guest = guest;
        this.brand = brand;
        this.reads = reads;
    }

    Latencies inbox() throws IOException, InterruptedException {
        String[] views = {"waiting", "all", "unassigned", "closed"};
        Latencies latencies = new Latencies();
        for (int number = -WARMING; number < reads; number++) {
            time(latencies, number, "view=" + views[Math.floorMod(number, views.length)]);
        }
        return latencies;
    }

    Latencies searches() throws IOException, InterruptedException {
        Speech speech = new Speech(11);
        Latencies latencies = new Latencies();
        for (int number = -WARMING; number < reads; number++) {
            time(latencies, number, "view=all&words=" + Guest.written(speech.search()));
        }
        return latencies;
    }

    private void time(Latencies latencies, int number, String query) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        guest.read("/brands/" + brand + "/conversations?" + query);
        if (number >= 0) {
            latencies.add(System.nanoTime() - begin);
        }
    }
}

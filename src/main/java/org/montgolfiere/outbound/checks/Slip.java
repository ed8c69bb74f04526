package org.montgolfiere.outbound.checks;

import java.util.List;

/** A mistake of spelling or grammar. @param proposals what it may have been meant to be, the likeliest first */
public record Slip(String words, List<String> proposals) {

    public Slip {
        proposals = List.copyOf(proposals);
    }
}

package org.montgolfiere.inbox.web;

import java.util.List;

/** An act on many conversations that still needs to know who, what or until when. @param all everything that matches */
public record Choice(String act, String path, List<Long> chosen, String all, String seen) {

    public Choice {
        chosen = List.copyOf(chosen);
    }
}

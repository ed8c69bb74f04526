package org.montgolfiere.inbox.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open conversation. @param earlier where the stretch before this one begins; null: this is all */
public record Opened(
        Head head,
        List<Content> top,
        Talk talk,
        @Nullable String earlier,
        List<Content> menu,
        List<Content> pending,
        List<Content> foot,
        Side side) {}

package org.montgolfiere.inbox.web;

import java.util.List;

/** What of an account a reader elsewhere may see. @param given {@code none}, {@code public}, or {@code all} with private messages */
public record Leave(Voice voice, String given) {

    public static final List<String> ALL = List.of("none", "public", "all");
}

package org.montgolfiere.channel.x;

import java.util.List;

/** The same, where Odile writes in private. */
final class LetterWorld extends XWorld {

    @Override
    public String says(String text) {
        return Ids.ours(
                server.town.writes(Town.ODILE, Town.OURS, text, List.of()).id());
    }

    @Override
    public void saysGarbage() {
        server.judged = false;
        server.town.oddLetters.add(Views.read("{\"id\": \"none of ours\", \"event_type\": \"MessageCreate\"}"));
    }

    @Override
    public List<String> published() {
        return server.town.newestLetters(each -> each.from().equals(Town.OURS)).stream()
                .map(Town.Letter::text)
                .toList();
    }
}

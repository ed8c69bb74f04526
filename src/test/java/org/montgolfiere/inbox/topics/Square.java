package org.montgolfiere.inbox.topics;

import static org.montgolfiere.inbox.House.letter;

import java.util.List;
import java.util.Map;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.inbox.House;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;

/** A brand whose people write, and what is made of it. */
final class Square implements AutoCloseable {

    final House house = new House();
    final long brand = house.brand("maison");
    final Account account = house.account(brand, "maison");
    final Member lea = house.member(brand, "Lea", Role.MANAGER);
    final Grouping grouping = house.bean(Grouping.class);
    private int said;

    /** Somebody new says this in public. @return the message's remote id */
    String says(String text) {
        return says("person-" + said, text);
    }

    String says(String who, String text) {
        return says(letter("m" + said).by(who).says(text));
    }

    String says(House.Letter letter) {
        said++;
        house.take(account, letter.at(house.clock.instant()).message());
        return letter.id();
    }

    void say(Incoming... messages) {
        house.take(account, messages);
    }

    /** Reads and groups all that waits, and names what came of it. */
    void settle() {
        house.readAll();
        Grouping.Round round;
        do {
            round = grouping.group(brand);
            house.bean(TopicNames.class).name(brand, round.touched());
        } while (round.messages() > 0);
    }

    List<Topic> topics() {
        return topics(lea);
    }

    List<Topic> topics(Member member) {
        return house.bean(Topics.class).now(member).topics();
    }

    /** How many messages each topic has, by what is stored of the messages themselves. */
    Map<Long, Integer> stored() {
        return Map.copyOf(house
                .read(
                        "select topic_id, count(*) from topic_message where topic_id is not null group by 1",
                        (row, number) -> Map.entry(row.getLong(1), row.getInt(2)))
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public void close() {
        house.close();
    }
}

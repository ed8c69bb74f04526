package org.montgolfiere.inbox.topics;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.montgolfiere.triage.Reader;
import org.montgolfiere.triage.Reading;
import org.montgolfiere.triage.Trait;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives topics their names: words of a message that is calm, and calm by themselves. A topic of which nothing calm was said
 * stays without one. A name is looked for again once the topic has grown to twice its size.
 */
@Component
class TopicNames {

    private static final int VOICES = 40;
    private static final int FEW = 4;

    private final TopicRows topics;
    private final Naming naming;
    private final Grouping grouping;
    private final ObjectProvider<Reader> reader;

    TopicNames(TopicRows topics, Naming naming, Grouping grouping, ObjectProvider<Reader> reader) {
        this.topics = topics;
        this.naming = naming;
        this.grouping = grouping;
        this.reader = reader;
    }

    void name(long brand, Collection<Long> grown) {
        List<TopicRows.Unnamed> unnamed = topics.unnamed(grown);
        Map<Long, Map<Integer, Double>> weights = grouping.weights(
                brand, unnamed.stream().map(TopicRows.Unnamed::topic).toList());
        for (TopicRows.Unnamed topic : unnamed) {
            Map<Integer, Double> words = weights.getOrDefault(topic.topic(), Map.of());
            List<Naming.Name> names = calm(naming.names(
                    topics.voices(topic, VOICES), word -> words.getOrDefault(word, 0.0), topic.messages() <= FEW));
            if (names.isEmpty()) {
                topics.name(topic, null, null);
            } else {
                topics.name(topic, names.getFirst().words(), names.getFirst().by());
            }
        }
    }

    private List<Naming.Name> calm(List<Naming.Name> names) {
        if (names.isEmpty()) {
            return names;
        }
        List<Reading> readings =
                reader.getObject().read(names.stream().map(Naming.Name::words).toList());
        return java.util.stream.IntStream.range(0, names.size())
                .filter(place -> isCalm(readings.get(place)))
                .mapToObj(names::get)
                .toList();
    }

    private static boolean isCalm(Reading reading) {
        return !reading.is(Trait.HOSTILE) && !reading.is(Trait.HATE) && !reading.is(Trait.THREAT);
    }
}

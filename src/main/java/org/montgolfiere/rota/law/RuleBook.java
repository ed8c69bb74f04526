package org.montgolfiere.rota.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of one country with those of the house. */
public record RuleBook(String country, List<Rule> rules) {

    private static final Map<String, String> FILES = Map.of("FR", "france");
    private static final Map<String, RuleBook> READ = new ConcurrentHashMap<>();

    public RuleBook {
        rules = List.copyOf(rules);
    }

    /** @param country two letters; one without a file of its own keeps the European base */
    public static RuleBook of(String country) {
        return READ.computeIfAbsent(country, _ -> {
            List<Rule> law = RuleFile.read(FILES.getOrDefault(country, "eu"));
            return new RuleBook(
                    country,
                    Stream.concat(law.stream(), RuleFile.read("house").stream()).toList());
        });
    }

    public @Nullable Rule find(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst().orElse(null);
    }

    /** What became of a wish to move a limit. */
    public sealed interface Moved {
        record Granted(Rule rule) implements Moved {}

        /** @param why a message key: {0} the bound */
        record Refused(String why, int bound) implements Moved {}
    }

    /** Whether an agreement may move a limit so far. */
    public Moved move(Derogation derogation) {
        Rule rule = find(derogation.rule());
        if (rule == null || rule.bound() == null) {
            return new Moved.Refused("rota.derogation.refused.absolute", 0);
        }
        if (derogation.agreement().strip().length() < 3) {
            return new Moved.Refused("rota.derogation.refused.agreement", rule.bound());
        }
        return rule.allows(derogation.value())
                ? new Moved.Granted(rule.with(derogation.value()))
                : new Moved.Refused("rota.derogation.refused.bound", rule.bound());
    }

    /** A limit as it stands on all days from one to another. One that is moved beyond its bound counts unmoved. */
    Rule standing(Rule rule, List<Derogation> derogations, LocalDate first, LocalDate last) {
        return derogations.stream()
                .filter(moved ->
                        moved.country().equals(country) && moved.rule().equals(rule.id()) && moved.stands(first, last))
                .map(this::move)
                .flatMap(moved -> moved instanceof Moved.Granted(Rule granted) ? Stream.of(granted) : Stream.empty())
                .findFirst()
                .orElse(rule);
    }
}

package org.montgolfiere;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the running desk that can be read, for tests that read them all. */
public final class Addresses {

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");

    private Addresses() {}

    /** One of everything that a brand can have, to fill addresses with. */
    public static Map<String, String> things(JdbcClient jdbc, Brand brand, Person admin) {
        return new HashMap<>(Estate.of(jdbc, brand, admin).things());
    }

    /** The templates; what never ends, and what a secret leads to, left out. */
    public static List<String> templates(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .filter(mapping -> mapping.getProducesCondition().getExpressions().stream()
                        .noneMatch(kind -> kind.getMediaType().toString().contains("event-stream")))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(template -> !template.contains("{token}"))
                .distinct()
                .sorted()
                .toList();
    }

    public static List<String> readable(RequestMappingHandlerMapping mappings, Map<String, String> things) {
        return templates(mappings).stream()
                .map(template -> fill(template, things))
                .distinct()
                .toList();
    }

    /** A variable named {@code id} is what the noun before it says; what nothing fills is 1. */
    public static String fill(String template, Map<String, String> things) {
        Matcher variable = VARIABLE.matcher(template);
        StringBuilder path = new StringBuilder();
        while (variable.find()) {
            String noun =
                    template.substring(0, variable.start()).replaceAll("/$", "").replaceAll(".*/", "");
            String name = variable.group(1).equals("id") ? noun : variable.group(1);
            variable.appendReplacement(
                    path, things.getOrDefault(noun + "/" + variable.group(1), things.getOrDefault(name, "1")));
        }
        return variable.appendTail(path).toString();
    }
}

package org.montgolfiere.outbound.checks;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Addresses that are dead, lead elsewhere, look like the house's own, or are for the house alone. */
final class Link implements Check {

    private static final int HOLD = 60;
    private static final Pattern INSIDE = Pattern.compile(
            "^(?:localhost|127\\.|10\\.|192\\.168\\.|172\\.(?:1[6-9]|2\\d|3[01])\\.|\\[?::1)|(?:^|[.-])(?:staging|stage|preprod|pre-prod|recette|dev|test|uat|intranet|internal|interne|preview|sandbox|admin|backoffice|back-office|wip|draft|cms)[.-]|\\.(?:local|internal|lan|test|corp|intra)$");
    private static final Pattern EDITED = Pattern.compile(
            "/(?:edit|wp-admin|admin|preview|draft|brouillon|backoffice|back-office|editer|modifier)(?:[/?#]|$)|[?&](?:preview|draft|edit)=|docs\\.google\\.com/.*/edit|sharepoint|drive\\.google|/d/.*/edit|figma\\.com/|notion\\.so/|canva\\.com/design");

    /** Signs of other alphabets, and figures, that pass for Latin letters. */
    private static final Map<Character, Character> LIKE = Map.ofEntries(
            Map.entry('а', 'a'),
            Map.entry('е', 'e'),
            Map.entry('о', 'o'),
            Map.entry('р', 'p'),
            Map.entry('с', 'c'),
            Map.entry('у', 'y'),
            Map.entry('х', 'x'),
            Map.entry('і', 'i'),
            Map.entry('ј', 'j'),
            Map.entry('ѕ', 's'),
            Map.entry('ԁ', 'd'),
            Map.entry('һ', 'h'),
            Map.entry('ո', 'n'),
            Map.entry('ν', 'v'),
            Map.entry('ο', 'o'),
            Map.entry('α', 'a'),
            Map.entry('ι', 'i'),
            Map.entry('ρ', 'p'),
            Map.entry('τ', 't'),
            Map.entry('κ', 'k'),
            Map.entry('м', 'm'),
            Map.entry('т', 't'),
            Map.entry('н', 'h'),
            Map.entry('в', 'b'),
            Map.entry('к', 'k'),
            Map.entry('ı', 'i'),
            Map.entry('ɡ', 'g'),
            Map.entry('ԛ', 'q'),
            Map.entry('ѡ', 'w'),
            Map.entry('0', 'o'),
            Map.entry('1', 'l'),
            Map.entry('3', 'e'),
            Map.entry('5', 's'),
            Map.entry('4', 'a'),
            Map.entry('7', 't'));

    @Override
    public String name() {
        return "link";
    }

    @Override
    public Verdict of(Draft draft, Facts facts, Instant now) {
        List<String> domains = facts.house().domains().stream().map(Links::host).toList();
        for (String link : Links.in(draft.text())) {
            String host = Links.host(link);
            if (INSIDE.matcher(host).find() || EDITED.matcher(link).find()) {
                return Verdict.asked("link.inside", host);
            }
            if (!ownsHost(domains, host) && domains.stream().anyMatch(domain -> looksLike(host, domain))) {
                return Verdict.asked("link.alike", host);
            }
        }
        return facts.links().stream()
                .map(look -> look(look, domains))
                .filter(verdict -> !(verdict instanceof Verdict.Allowed))
                .findFirst()
                .orElse(Verdict.ALLOWED);
    }

    private static Verdict look(Look look, List<String> domains) {
        if (look.dead()) {
            return Verdict.held(HOLD, "link.dead", look.address());
        }
        String landed = look.landed() == null ? "" : Links.host(look.landed());
        boolean elsewhere = !landed.isEmpty()
                && !site(landed).equals(site(Links.host(look.address())))
                && !ownsHost(domains, landed);
        return elsewhere ? Verdict.held(HOLD, "link.elsewhere", look.address(), landed) : Verdict.ALLOWED;
    }

    private static boolean ownsHost(List<String> domains, String host) {
        return domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    /** One letter off, a figure or another alphabet for a letter, the own name under a foreign domain or inside a longer one. */
    private static boolean looksLike(String host, String domain) {
        String name = label(domain);
        String other = label(host);
        if (name.length() < 4) {
            return false;
        }
        String read = latin(other);
        boolean same = read.equals(latin(name)) || squeezed(read).equals(squeezed(latin(name)));
        boolean near = name.length() >= 5 && distance(read, latin(name)) == 1
                || name.length() >= 9 && distance(read, latin(name)) == 2;
        boolean inside = name.length() >= 6
                && (host.startsWith(domain + ".")
                        || host.contains("." + domain + ".")
                        || List.of(host.split("[.-]")).contains(name)
                        || squeezed(latin(host)).contains(squeezed(latin(name))));
        return same || near || inside;
    }

    private static String squeezed(String text) {
        return text.replace("-", "").replace("rn", "m").replace("vv", "w").replace("cl", "d");
    }

    private static String latin(String label) {
        String bare = Plain.of(Normalizer.normalize(label, Normalizer.Form.NFKC));
        StringBuilder latin = new StringBuilder();
        for (char sign : bare.toCharArray()) {
            latin.append(LIKE.getOrDefault(sign, sign));
        }
        return latin.toString().replace("l", "i");
    }

    /** What stands before the ending: of {@code shop.maison.fr} it is {@code maison}. */
    private static String label(String host) {
        String[] labels = site(host).split("\\.");
        return labels[0];
    }

    /** The part of a host that is bought: {@code maison.fr}, {@code maison.co.uk}. */
    private static String site(String host) {
        String[] labels = host.split("\\.");
        boolean twofold = labels.length > 2 && labels[labels.length - 2].matches("co|com|org|net|gov|ac|gouv|asso");
        int kept = Math.min(labels.length, twofold ? 3 : 2);
        return String.join(".", List.of(labels).subList(labels.length - kept, labels.length));
    }

    /** Letters put in, left out, changed or swapped with their neighbour. */
    static int distance(String one, String other) {
        int[][] costs = new int[one.length() + 1][other.length() + 1];
        for (int left = 0; left <= one.length(); left++) {
            for (int right = 0; right <= other.length(); right++) {
                costs[left][right] = cost(costs, one, other, left, right);
            }
        }
        return costs[one.length()][other.length()];
    }

    private static int cost(int[][] costs, String one, String other, int left, int right) {
        if (left == 0 || right == 0) {
            return left + right;
        }
        boolean same = one.charAt(left - 1) == other.charAt(right - 1);
        int least = Math.min(
                costs[left - 1][right - 1] + (same ? 0 : 1),
                Math.min(costs[left - 1][right], costs[left][right - 1]) + 1);
        boolean swapped = left > 1
                && right > 1
                && one.charAt(left - 1) == other.charAt(right - 2)
                && one.charAt(left - 2) == other.charAt(right - 1);
        return swapped ? Math.min(least, costs[left - 2][right - 2] + 1) : least;
    }
}

package org.montgolfiere.triage;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;

/** Letters that were dressed up: other alphabets' look-alikes, heaps of marks, mathematical or wide forms. */
final class Letters {

    private static final Map<Integer, Character> ALIKE = alike(
            "аɑαᴀⲁ", 'a', "вʙβ", 'b', "сϲᴄ", 'c', "ԁᴅ", 'd', "еєεᴇҽ", 'e', "ғꜰ", 'f', "ɡɢ", 'g', "нʜһ", 'h', "іıιɪ",
            'i', "јᴊ", 'j', "кκᴋ", 'k', "ⅼʟ", 'l', "мᴍ", 'm', "ոηɴп", 'n', "оοσᴏօ", 'o', "рρᴘ", 'p', "гʀ", 'r', "ѕꜱ",
            's', "тτᴛ", 't', "υᴜս", 'u', "ѵνᴠ", 'v', "ѡωᴡ", 'w', "хχ", 'x', "уγʏ", 'y', "ᴢ", 'z');

    private Letters() {}

    /** Plain letters where a text mixes alphabets inside a word or heaps up marks; otherwise the text itself. */
    static String plain(String text) {
        if (text.chars().allMatch(letter -> letter < 0x250 || letter >= 0x2000 && letter < 0x2100)) {
            return text;
        }
        StringBuilder wide = new StringBuilder(text.length());
        text.codePoints()
                .forEach(letter -> wide.append(dressed(letter) ? undressed(letter) : Character.toString(letter)));
        String plain = wide.toString();
        return lookAlikes(heaped(plain) ? Words.unaccented(plain) : plain);
    }

    /** Wide, mathematical and encircled letters. */
    private static boolean dressed(int letter) {
        return letter >= 0xFF21 && letter <= 0xFF5A
                || letter >= 0x1D400 && letter <= 0x1D7FF
                || letter >= 0x24B6 && letter <= 0x24E9
                || letter >= 0x1F130 && letter <= 0x1F189;
    }

    private static String undressed(int letter) {
        String plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC);
        boolean squared = letter >= 0x1F150 && letter <= 0x1F189;
        return squared ? String.valueOf((char) ('A' + (letter - 0x1F150) % 32)) : plain;
    }

    /** More than one mark to three letters that could not be composed: no language that is read here does that. */
    private static boolean heaped(String text) {
        long marks = text.codePoints()
                .filter(letter -> Character.getType(letter) == Character.NON_SPACING_MARK)
                .count();
        return marks * 3 > text.codePoints().filter(Character::isLetter).count() && marks > 2;
    }

    private static String lookAlikes(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (String word : text.split("(?<=\\s)|(?=\\s)")) {
            boolean latin = word.codePoints().anyMatch(letter -> letter < 0x250 && Character.isLetter(letter));
            boolean alien = word.codePoints().anyMatch(letter -> ALIKE.containsKey(Character.toLowerCase(letter)));
            plain.append(latin && alien || smallCapitals(word) ? replaced(word) : word);
        }
        return plain.toString();
    }

    private static boolean smallCapitals(String word) {
        return word.codePoints().anyMatch(letter -> letter >= 0x1D00 && letter <= 0x1D2B)
                || word.chars()
                                .filter(letter -> "ɴɪʀʟʜɢʙʏꜱꜰ".indexOf(letter) >= 0)
                                .count()
                        > 1;
    }

    private static String replaced(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        word.codePoints().forEach(letter -> {
            Character twin = ALIKE.get(Character.toLowerCase(letter));
            plain.appendCodePoint(twin == null ? letter : twin);
        });
        return plain.toString();
    }

    private static Map<Integer, Character> alike(Object... pairs) {
        return java.util.stream.IntStream.iterate(0, place -> place < pairs.length, place -> place + 2)
                .boxed()
                .flatMap(place -> ((String) pairs[place])
                        .codePoints()
                        .boxed()
                        .map(letter -> Map.entry(letter, (Character) pairs[place + 1])))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }
}

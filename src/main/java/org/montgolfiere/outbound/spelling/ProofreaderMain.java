package org.montgolfiere.outbound.spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The proof-reader as a process of its own: a line of question in, a line of answer out, until its input ends. */
public final class ProofreaderMain {

    private ProofreaderMain() {}

    public static void main(String[] arguments) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // what a library prints is no answer
        Proofreader proofreader = new Proofreader();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Line.Question question = Line.read(line, Line.Question.class);
            out.println(Line.of(new Line.Answer(proofreader.read(question.text(), question.language()))));
        }
    }
}

package org.montgolfiere.bench;

import java.io.PrintStream;
import java.util.List;
import org.montgolfiere.home.Command;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench-crowd}: bench's own helper. {@code fill} makes a storm in a new home; {@code judge} waits beside the desk that reads it, and says how. */
@Component("bench-crowd command")
class CrowdCommand implements Command {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CrowdFill fill;
    private final CrowdJudge judge;

    CrowdCommand(CrowdFill fill, CrowdJudge judge) {
        this.fill = fill;
        this.judge = judge;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws Exception {
        Storm storm = Storm.asked(arguments.subList(1, arguments.size()));
        boolean first = arguments.getFirst().equals("fill");
        out.println(JSON.writeValueAsString(first ? fill.fill(storm) : judge.judge(storm)));
        return 0;
    }
}

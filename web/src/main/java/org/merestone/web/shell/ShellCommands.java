package org.merestone.web.shell;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The commands that need no server, found by their word. */
public final class ShellCommands {

    /** How they are called, a line or two each, in the order of {@link #ALL}. */
    public static final String USAGE = """
              ./run convert --from EPSG:n --to EPSG:n   坐标转换：标准输入 CSV（lon,lat 或 x_north,y_east）/ coordinates, CSV on standard input
              ./run romanize [--class CODE] [--division CODE]   罗马字母拼写：标准输入每行一个地名 / spellings: names, one a line
              ./run check-survey FILE… [--near LON,LAT[,KM]] [--zone N] [--json]   检查测量文件 / check instrument files
              ./run check-network FILE… [--layer NAME] [--higher FILE] [--before FILE] [--registered FILE] [--features FILE] [--on DATE]
                  [--fix OUT [--fix-higher OUT] [--fix-rules N,N…]] [--epsg N] [--tolerance M] [--sliver M] [--cut] [--known-gaps]
                  [--code-field F] [--name-field F] [--left-field F] [--right-field F] [--line-field F] [--json]
                  检查面或界线的拓扑（规则40—54），可修正；check-network --help 逐项说明 / check areas or lines, mend them; --help says more
            """.stripTrailing();

    private static final List<ShellCommand> ALL = List.of(
            new ConvertCommand(),
            new RomanizeCommand(),
            new CheckSurveyCommand(),
            new CheckNetworkCommand());

    private ShellCommands() {
    }

    /**
     * Runs the command that the first word names.
     *
     * @param args the whole command line
     * @return its exit status, or nothing if the first word names no such command
     */
    public static OptionalInt run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        Optional<ShellCommand> named = args.length == 0 ? Optional.empty()
                : ALL.stream().filter(command -> command.word().equals(args[0])).findFirst();
        return named.isEmpty() ? OptionalInt.empty()
                : OptionalInt.of(run(named.get(), List.of(args).subList(1, args.length), in, out, err));
    }

    private static int run(ShellCommand command, List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.println("用法 / Usage:\n" + USAGE + (command.help().isEmpty() ? "" : "\n\n" + command.help()));
            return 0;
        }
        try {
            return command.run(arguments, in, out, err);
        } catch (ShellRefusal refusal) {
            err.println(refusal.inBoth());
            if (refusal.isForWrongWords()) {
                err.println("用法 / Usage:\n" + USAGE);
            }
            return refusal.status();
        } finally {
            out.flush();
        }
    }
}

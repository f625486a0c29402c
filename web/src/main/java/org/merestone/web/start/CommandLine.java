package org.merestone.web.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.map.MapRefusal;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.schema.UnfitDatabase;
import org.merestone.web.problem.Sentences;
import org.merestone.web.shell.ShellCommands;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Reads the command line and either serves the register or runs one command upon it. Everything that goes wrong is a sentence. */
public final class CommandLine {

    private CommandLine() {}

    public static void run(Class<?> application, String... args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        OptionalInt done = ShellCommands.run(args, System.in, out, err);
        if (done.isPresent()) {
            System.exit(done.getAsInt());
        }
        Options options;
        try {
            options = Options.parse(args);
            Files.createDirectories(options.data());
        } catch (Options.UsageError e) {
            err.println(e.getMessage().isEmpty() ? Options.USAGE : e.getMessage() + "\n" + Options.USAGE);
            System.exit(2);
            return;
        } catch (IOException e) {
            err.println("无法建立数据目录 / the data folder cannot be made: " + e.getMessage());
            System.exit(2);
            return;
        }
        if (options.command().equals("serve")) {
            serve(application, options, err);
        } else {
            System.exit(command(application, options, out, err));
        }
    }

    private static void serve(Class<?> application, Options options, PrintStream err) {
        try {
            start(application, options, WebApplicationType.SERVLET);
        } catch (RuntimeException e) {
            err.println(sentence(e, options));
            System.exit(1);
        }
    }

    private static int command(Class<?> application, Options options, PrintStream out, PrintStream err) {
        try (ConfigurableApplicationContext context = start(application, options, WebApplicationType.NONE)) {
            Optional<Command> command = context.getBeansOfType(Command.class).values().stream()
                    .filter(candidate -> candidate.word().equals(options.command())).findFirst();
            if (command.isEmpty()) {
                err.println("没有这个命令 / there is no command " + options.command() + "\n" + Options.USAGE);
                return 2;
            }
            try {
                return command.get().run(options.arguments(), out);
            } catch (IllegalArgumentException e) {
                err.println(e.getMessage() + "\n" + Options.USAGE);
                return 2;
            } catch (Refusal refusal) {
                err.println(context.getBean(Sentences.class).inBoth(refusal));
                return 1;
            }
        } catch (RuntimeException e) {
            err.println(sentence(e, options));
            return 1;
        }
    }

    private static ConfigurableApplicationContext start(Class<?> application, Options options, WebApplicationType type) {
        boolean command = type == WebApplicationType.NONE; // which makes only what it needs
        return new SpringApplicationBuilder(application).web(type).bannerMode(Banner.Mode.OFF).logStartupInfo(false)
                .lazyInitialization(command)
                .run(options.settings());
    }

    /** SQL states of class 08 (no connection), 28 (no such user or password) and 3D (no such database). */
    private static boolean unreachable(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("28") || state.startsWith("3D"));
    }

    /** The cause that a person can mend, in words; the whole trace only where none is known. */
    private static String sentence(Throwable failure, Options options) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnfitDatabase) {
                return cause.getMessage();
            }
            if (cause instanceof MapRefusal refusal) {
                return refusal.sentence().in(Locale.CHINESE) + "\n" + refusal.sentence().in(Locale.ENGLISH);
            }
            if (cause instanceof PortInUseException) {
                return "端口 " + options.port() + " 已被占用，请用 --port 另选一个。\nPort " + options.port()
                        + " is taken; choose another with --port.";
            }
            if (cause instanceof SQLException sql && unreachable(sql.getSQLState())) {
                return "无法连接数据库，请检查地址、用户和口令：" + sql.getMessage() + "\n"
                        + "The database cannot be reached; check its address, user and password: " + sql.getMessage();
            }
            String message = String.valueOf(cause.getMessage());
            if (message.contains("Database may be already in use") || message.contains("Locked by another process")) {
                return "数据目录 " + options.data() + " 正被另一个进程使用：请先停止它，或用 --data 指定另一个目录。\n"
                        + "The data folder is in use by another process: stop it first, or name another folder with --data.";
            }
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return "启动失败，原因如下 / the start failed, for this reason:\n" + trace;
    }
}

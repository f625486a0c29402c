package org.merestone.web.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.merestone.data.account.Account;
import org.merestone.data.account.Accounts;
import org.merestone.data.demo.DemoLoader;
import org.merestone.data.schema.DatabaseKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One screen at the start: where to look, who may sign in for a trial, where the data lies, how to stop. */
@Component
class Welcome {

    private final Accounts accounts;
    private final DatabaseKind database;
    private final String data;

    Welcome(Accounts accounts, DatabaseKind database, @Value("${merestone.data}") String data) {
        this.accounts = accounts;
        this.database = database;
        this.data = data;
    }

    @EventListener
    void greet(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext context && context.getWebServer() != null) {
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            out.print(screen(context.getWebServer().getPort(), accounts.all()));
        }
    }

    String screen(int port, List<Account> everybody) {
        StringBuilder screen = new StringBuilder("\n界石 Merestone    http://localhost:" + port + "\n\n"
                + "  公众地图 / public map      http://localhost:" + port + "/\n"
                + "  工作人员登录 / staff       http://localhost:" + port + "/login\n");
        List<Account> demonstration = everybody.stream().filter(Account::demonstration).toList();
        if (!demonstration.isEmpty()) {
            screen.append("\n  演示账号，口令均为 / demonstration accounts, all with the password  ").append(DemoLoader.PASSWORD).append('\n');
            for (Account account : demonstration) {
                screen.append("    %-22s %s%n".formatted(account.username(), account.displayName()));
            }
        }
        return screen.append("\n  数据 / data: ").append(data).append(database == DatabaseKind.H2 ? "" : " + PostGIS")
                .append("\n  停止 / stop: Ctrl-C\n\n").toString();
    }
}

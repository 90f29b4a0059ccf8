package cn.zhenqing365.ticket.store;

import cn.zhenqing365.kernel.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * R, the day, six digits: a number people can say on the phone. Each node takes a hundred at a time, so that no row is hot;
 * numbers may be skipped and need not follow each other.
 */
@Component
public class TicketNumbers {
    private static final int BLOCK = 100;
    /** More than there are connections. */
    private static final int SPARE = 64;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private LocalDate day;
    private int next;
    private int end;
    private int reserved;
    private final ReentrantLock reserving = new ReentrantLock();

    TicketNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Before a transaction is opened: takes the next hundred while some are left, so that no report waits for a second
     * connection while it holds one. With all connections in use that would be a standstill; and so would be a lock held
     * meanwhile that those with a connection need. Whoever waits here for the hundred holds neither.
     */
    public void prepare(Instant now) {
        var today = LocalDate.ofInstant(now, Zones.CHINA);
        if (isEnough(today)) return;
        reserving.lock();
        try {
            if (!isEnough(today)) keep(today, reserve(today));
        } finally {
            reserving.unlock();
        }
    }

    private synchronized boolean isEnough(LocalDate today) {
        return today.equals(day) && (reserved != 0 || end - next >= SPARE);
    }

    private synchronized void keep(LocalDate today, int first) {
        if (today.equals(day)) reserved = first;
        else begin(today, first);
    }

    public String next(Instant now) {
        return next('R', now);
    }

    /** @param letter R for a repair; T B Y Z for a complaint, business, an opinion, a question (decision 0004) */
    public synchronized String next(char letter, Instant now) {
        var today = LocalDate.ofInstant(now, Zones.CHINA);
        if (!today.equals(day)) begin(today, reserve(today));
        else if (next == end) {
            begin(today, reserved != 0 ? reserved : reserve(today));
        }
        return letter + DAY.format(today) + String.format("%06d", next++);
    }

    private void begin(LocalDate today, int first) {
        day = today;
        next = first;
        end = first + BLOCK;
        reserved = 0;
    }

    /** @return the first of a hundred numbers that are this node's alone */
    private int reserve(LocalDate today) {
        return own.execute(status -> jdbc.sql("""
                insert into number_block (day, next) values (?, ?)
                on conflict (day) do update set next = number_block.next + ? returning next""")
                .params(today, BLOCK + 1, BLOCK).query(Integer.class).single()) - BLOCK;
    }
}

package cn.zhenqing365.messaging;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The outermost edge: a message centre. Adapters implement it; a test may write one on paper. */
public interface Gateway {
    boolean isUp();

    /** How many parts it takes now without queueing them for long (the free part of its window); 0 when it is down. */
    int room();

    /** Hands one part over. The future always completes normally; what is not known to have failed is {@link Unclear}. */
    CompletableFuture<Answer> submit(Part part);

    /** What became of a part whose receipt is missing; empty when the gateway cannot say or it is still under way. */
    Optional<Receipt> query(String gatewayId, String toPhone);

    /** Called once, before anything is sent. */
    void listen(Listener listener);

    /**
     * One part of one text.
     *
     * @param part from 1 to {@code total}
     * @param plain the whole text, not only this part, fits in seven-bit signs that mean the same in ASCII and GSM 03.38
     * @param sendBefore real time; later than this it must not be sent any more, because the lease ends
     */
    record Part(UUID messageId, int part, int total, String toPhone, String text, boolean plain, Instant sendBefore) {
        /** 16 bits that a receipt may carry back (SMPP 5.3.2.17 user_message_reference); the same for every attempt. */
        public int reference() {
            return referenceOf(messageId, part);
        }

        /** The 8 bits which tell a phone that parts belong together; the same for every part. */
        public int group() {
            return (int) (messageId.getLeastSignificantBits() >>> 16) & 0xff;
        }
    }

    static int referenceOf(UUID messageId, int part) {
        return (int) (messageId.getLeastSignificantBits() + part) & 0xffff;
    }

    sealed interface Answer permits Accepted, Rejected, Throttled, Unclear {}

    /** Taken. */
    record Accepted(String gatewayId) implements Answer {}

    /** Not taken, and never will be. */
    record Rejected(String error) implements Answer {}

    /** Certainly not taken; try again later. */
    record Throttled(String error) implements Answer {}

    /** Perhaps taken: it went out and no answer came back. */
    record Unclear(String error) implements Answer {}

    /**
     * @param reference what {@link Part#reference} was, or null if the gateway does not echo it
     * @param error null when {@code delivered}
     */
    record Receipt(String gatewayId, String phone, Integer reference, boolean delivered, String error) {}

    /**
     * @param ref names this delivery: the same for a repetition
     * @param utf16 big-endian; of a long reply one part, numbered {@code part} of {@code total} in {@code group}
     */
    record Reply(String ref, String fromPhone, byte[] utf16, int group, int total, int part) {}

    /** Both return when the fact is safe on disk and throw when it is not: only then may the gateway be told "got it". */
    interface Listener {
        void receipt(Receipt receipt);

        void reply(Reply reply);
    }

    /** No gateway is configured: texts wait. */
    Gateway NONE = new Gateway() {
        @Override
        public boolean isUp() {
            return false;
        }

        @Override
        public int room() {
            return 0;
        }

        @Override
        public CompletableFuture<Answer> submit(Part part) {
            return CompletableFuture.completedFuture(new Throttled("NO_GATEWAY"));
        }

        @Override
        public Optional<Receipt> query(String gatewayId, String toPhone) {
            return Optional.empty();
        }

        @Override
        public void listen(Listener listener) {
            // nothing will ever be heard
        }
    };
}

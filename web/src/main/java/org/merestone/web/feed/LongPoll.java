package org.merestone.web.feed;

import java.time.Instant;
import org.merestone.web.register.PublishedRegister;
import org.springframework.web.context.request.async.DeferredResult;

/** A question that is answered when there is an answer. */
record LongPoll(DeferredResult<Feed> answer, long since, int limit) implements Waiter {

    @Override
    public boolean look(PublishedRegister register, Instant now) {
        if (register.version() > since) {
            end(register);
        }
        return !answer.isSetOrExpired();
    }

    @Override
    public void end(PublishedRegister register) {
        answer.setResult(Feed.since(register, since, limit));
    }
}

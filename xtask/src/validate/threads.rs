//! Several threads look at bodies. Summary, output and order are those of one thread.
//!
//! One thread reads, and hands on a batch of bodies before it waits for more text: nobody waits for
//! the results of a body because the next one has not come. The main thread takes the results in the
//! order of the batches, sums them up and prints. The bodies on their way have, together, at most as
//! many bytes as one body may have.

use std::ops::Range;
use std::panic::resume_unwind;
use std::sync::mpsc::{self, Receiver, Sender, SyncSender};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::{io, mem, thread};

use super::bodies::LONGEST;
use super::look::{Findings, Looker};
use super::reading::{Found, Reading};
use super::session::Session;
use super::summary::Place;

/// A batch with so many bytes is handed on.
const BATCH: usize = 1 << 17;

/// How many batches wait for each thread, or their results for the main thread.
const WAITING: usize = 2;

/// Bodies in the order of the input.
#[derive(Default)]
struct Batch {
    bytes: Vec<u8>,
    bodies: Vec<(Place, Range<usize>)>,
}

/// A batch to look at, and where its results go.
struct Job {
    batch: Batch,
    results: Sender<Findings>,
}

/// A thing that was found, in the order of the input.
enum Message {
    File,
    TooLong(Place),
    /// The results of a batch, and how many bytes it has.
    Batch(Receiver<Findings>, usize),
    End(Arc<str>, io::Result<()>),
}

/// Reads all files, and looks at their bodies with so many threads.
///
/// # Errors
///
/// If the system has no more threads.
pub(super) fn run(
    reading: Reading,
    looker: &Looker<'_>,
    session: &mut Session<'_>,
    threads: usize,
) -> io::Result<()> {
    let (jobs, waiting) = mpsc::channel();
    let (order, messages) = mpsc::sync_channel(WAITING * threads);
    let (waiting, room) = (Mutex::new(waiting), Arc::new(Room::default()));
    let mut reader = Reader { batch: Batch::default(), jobs, order, room: Arc::clone(&room) };
    let stop = Stop { jobs: reader.jobs.clone(), threads };
    // The reader is not joined when nobody wants the results any more: it may wait for text that
    // never comes.
    let reader = thread::Builder::new().spawn(move || reading.each(|found| reader.take(found)))?;
    let is_heard = thread::scope(|scope| {
        let stop = stop;
        for _ in 0..threads {
            thread::Builder::new().spawn_scoped(scope, || work(looker, &waiting))?;
        }
        let is_heard = messages.iter().all(|message| take(session, &room, message));
        drop((messages, stop));
        io::Result::Ok(is_heard)
    })?;
    if is_heard && let Err(panic) = reader.join() {
        resume_unwind(panic);
    }
    Ok(())
}

/// Looks at one batch after the other, until it is told to stop.
fn work(looker: &Looker<'_>, waiting: &Mutex<Receiver<Option<Job>>>) {
    while let Some(Job { batch, results }) = next(waiting) {
        let Batch { bytes, bodies } = batch;
        let mut findings = looker.nothing();
        for (place, range) in bodies {
            looker.look(place, &bytes[range], &mut findings);
        }
        // Nobody takes the results once the output is closed.
        let _ = results.send(findings);
    }
}

fn next(waiting: &Mutex<Receiver<Option<Job>>>) -> Option<Job> {
    lock(waiting).recv().ok().flatten()
}

/// Takes what was found; returns whether to go on.
fn take(session: &mut Session<'_>, room: &Room, message: Message) -> bool {
    match message {
        Message::File => session.begin_file(),
        Message::TooLong(place) => session.too_long(&place),
        Message::End(name, read) => session.end_file(&name, read),
        Message::Batch(results, bytes) => {
            // There are none if the thread has panicked; the panic goes on when threads are joined.
            let Ok(results) = results.recv() else {
                return false;
            };
            let is_heard = session.take(results);
            room.give_back(bytes);
            return is_heard;
        }
    }
    true
}

/// Tells the threads to stop, however the main thread ends.
struct Stop {
    jobs: Sender<Option<Job>>,
    threads: usize,
}

impl Drop for Stop {
    fn drop(&mut self) {
        for _ in 0..self.threads {
            // Without a thread that waits there is nobody to tell.
            let _ = self.jobs.send(None);
        }
    }
}

/// Makes batches of what is found.
struct Reader {
    batch: Batch,
    jobs: Sender<Option<Job>>,
    order: SyncSender<Message>,
    room: Arc<Room>,
}

impl Reader {
    /// Returns whether anybody wants more.
    fn take(&mut self, found: Found<'_>) -> bool {
        match found {
            Found::Body(place, Some(body)) => self.add(place, body),
            Found::Body(place, None) => self.tell(Message::TooLong(place)),
            Found::Wait => self.flush(),
            Found::File => self.tell(Message::File),
            Found::End(name, read) => self.tell(Message::End(name, read)),
        }
    }

    fn add(&mut self, place: Place, body: &[u8]) -> bool {
        if self.batch.bytes.len() + body.len() > BATCH && !self.flush() {
            return false;
        }
        let begin = self.batch.bytes.len();
        self.batch.bytes.extend_from_slice(body);
        self.batch.bodies.push((place, begin..begin + body.len()));
        true
    }

    fn tell(&mut self, message: Message) -> bool {
        self.flush() && self.order.send(message).is_ok()
    }

    /// Hands on the batch.
    fn flush(&mut self) -> bool {
        if self.batch.bodies.is_empty() {
            return true;
        }
        let batch = mem::take(&mut self.batch);
        let bytes = batch.bytes.len();
        self.room.take(bytes);
        let (results, looked) = mpsc::channel();
        self.order.send(Message::Batch(looked, bytes)).is_ok()
            && self.jobs.send(Some(Job { batch, results })).is_ok()
    }
}

/// Room for the bodies on their way.
#[derive(Default)]
struct Room {
    taken: Mutex<usize>,
    freed: Condvar,
}

impl Room {
    /// Waits until there is room, or nothing at all is on its way.
    fn take(&self, bytes: usize) {
        let is_full = |taken: &mut usize| *taken > 0 && *taken + bytes > LONGEST;
        let taken = self.freed.wait_while(lock(&self.taken), is_full);
        *taken.expect(NO_PANIC) += bytes;
    }

    fn give_back(&self, bytes: usize) {
        *lock(&self.taken) -= bytes;
        self.freed.notify_one();
    }
}

/// Why locks are never poisoned.
const NO_PANIC: &str = "no thread panics while it holds this";

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().expect(NO_PANIC)
}

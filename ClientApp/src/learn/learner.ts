import { rasterise } from "../raster/rasterise.ts";
import { Store } from "../store.ts";
import type { Example } from "./example.ts";
import type { Lesson } from "./lesson.ts";
import type { Learned, Teacher } from "./teacher.ts";

/**
 * Maximum number of examples. More examples would not help. The oldest ones are forgotten first.
 */
export const MOST_EXAMPLES = 200;

/** Stores the examples on this device. */
export interface ExamplesShelf {
  /** Resolves to the examples, oldest first. Rejects if storage is unavailable. */
  readonly load: () => Promise<readonly Example[]>;
  /** Replaces the stored examples. Rejects if storage is unavailable or full. */
  readonly save: (examples: readonly Example[]) => Promise<void>;
}

/** Why examples were not learned or not stored. */
export type Problem = "costsOthers" | "notKept";

export interface LearnerState {
  readonly examples: readonly Example[];
  /** Whether the examples are used. */
  readonly isOn: boolean;
  /** The result of learning the examples, or null if none are applied. */
  readonly learned: Learned | null;
  readonly problem: Problem | null;
}

/** Adds, forgets and stores the examples taught on this device. */
export class Learner {
  readonly #teacher: Teacher;
  readonly #shelf: ExamplesShelf;
  readonly #lessons = new WeakMap<Example, Lesson | null>();
  readonly #state: Store<LearnerState>;
  readonly subscribe: Store<LearnerState>["subscribe"];

  constructor(teacher: Teacher, shelf: ExamplesShelf, kept: readonly Example[], isOn: boolean) {
    this.#teacher = teacher;
    this.#shelf = shelf;
    this.#state = new Store<LearnerState>({ examples: [], isOn, learned: null, problem: null });
    this.subscribe = this.#state.subscribe;
    this.#use(kept);
  }

  get state(): LearnerState {
    return this.#state.value;
  }

  /**
   * Adds examples, unless they would cause too many of the guard's drawings to be misread. In that
   * case, only `problem` changes.
   */
  async teach(added: readonly Example[]): Promise<void> {
    const examples = [...this.state.examples, ...added].slice(-MOST_EXAMPLES);
    const learned = this.#learn(examples);
    if (learned === null) {
      this.#state.set({ ...this.state, problem: "costsOthers" });
      return;
    }
    await this.#keep(examples, learned);
  }

  /** @param forgotten - one of `state.examples` */
  async forget(forgotten: Example): Promise<void> {
    await this.#keep(this.state.examples.filter((example) => example !== forgotten));
  }

  async forgetAll(): Promise<void> {
    await this.#keep([]);
  }

  switchOn(isOn: boolean): void {
    this.#use(this.state.examples, isOn);
  }

  async #keep(examples: readonly Example[], learned?: Learned): Promise<void> {
    this.#use(examples, this.state.isOn, learned);
    try {
      await this.#shelf.save(examples);
    } catch {
      this.#state.set({ ...this.state, problem: "notKept" });
    }
  }

  /** @param known - the result of learning these examples, if they were already learned */
  #use(examples: readonly Example[], isOn = this.state.isOn, known?: Learned): void {
    const learned = isOn && examples.length > 0 ? (known ?? this.#learn(examples)) : null;
    this.#state.set({ examples, isOn, learned, problem: null });
  }

  #learn(examples: readonly Example[]): Learned | null {
    return this.#teacher.learn(
      examples.map((example) => this.#lessonOf(example)).filter((lesson) => lesson !== null),
    );
  }

  /** Returns null if the example has no ink. */
  #lessonOf(example: Example): Lesson | null {
    const known = this.#lessons.get(example);
    if (known !== undefined) return known;
    const field = rasterise(example.strokes);
    const lesson = field === null ? null : this.#teacher.lesson(example.digit, field);
    this.#lessons.set(example, lesson);
    return lesson;
  }
}

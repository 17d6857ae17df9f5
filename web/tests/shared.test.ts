import 'fake-indexeddb/auto'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { ApiProblem } from '@/api/problem'
import { fit, tiles, type Position } from '@/cap/territory/map'
import { forgetDrafts, ownDrafts, useDraft, useDraftPhotos } from '@/shared/draft'
import { useConflict } from '@/shared/edit'
import { i18n, startWords } from '@/shared/i18n'
import { joined, stalePages } from '@/shared/list'
import { drawn } from '@/shared/rows'
import { elder, names } from '@/shared/settings'
import { question, sure } from '@/shared/sure'
import Sure from '@/shared/Sure.vue'
import { hush, said, say } from '@/shared/toast'
import Toast from '@/shared/Toast.vue'

beforeAll(() => startWords())
afterEach(() => {
  vi.useRealTimers()
  hush()
  elder.value = 'no'
  document.body.innerHTML = ''
})

describe('long lists', () => {
  it('draw what is seen and a little beyond', () => {
    expect(drawn(5000, 60, 0, 600)).toEqual({ from: 0, until: 22, before: 0, after: (5000 - 22) * 60 })
    const middle = drawn(5000, 60, 60_000, 600)
    expect([middle.from, middle.until]).toEqual([988, 1022])
    expect(middle.before + (middle.until - middle.from) * 60 + middle.after).toBe(300_000)
    expect(drawn(3, 60, 99_999, 600)).toMatchObject({ until: 3, after: 0 })
    expect(drawn(0, 60, 0, 600)).toMatchObject({ from: 0, until: 0, before: 0, after: 0 })
  })

  it('show what moved over a border once', () => {
    const pages = [{ items: [{ id: 'a' }, { id: 'b' }] }, { items: [{ id: 'b' }, { id: 'c' }] }]
    expect(joined(pages).map((one) => one.id)).toEqual(['a', 'b', 'c'])
    expect(joined([{ items: [{ at: 1 }] }, { items: [{ at: 1 }] }])).toHaveLength(2)
  })

  it('read anew the beginning and the pages that changed', () => {
    const pages = [{ items: [{ id: 'a' }] }, { items: [{ id: 'b' }] }, { items: [{ id: 'c' }] }]
    expect(stalePages(pages, new Set(['c', 'unknown']))).toEqual([0, 2])
    expect(stalePages(pages, new Set())).toEqual([0])
  })
})

describe('drafts', () => {
  beforeEach(() => forgetDrafts())
  const later = () => new Promise((done) => setTimeout(done, 450))

  it('belong to what they are about', async () => {
    let about = 'one'
    const form = effectScope().run(() => useDraft(() => `form.${about}`, () => ({ text: about })))!
    form.draft.value.text = '写给一'
    about = 'two'
    form.take()
    expect([form.draft.value.text, form.found.value]).toEqual(['two', false])
    about = 'one'
    form.take()
    expect([form.draft.value.text, form.found.value]).toEqual(['写给一', true])
    form.wipe()
    expect([form.draft.value.text, form.found.value]).toEqual(['one', false])
    expect(names('draft.')).toEqual([])
  })

  it('what is as it was at first is no draft', async () => {
    const form = effectScope().run(() => useDraft('same', () => ({ text: '原样' })))!
    form.draft.value.text = '改过'
    await later()
    expect(names('draft.')).toEqual(['draft.same'])
    form.draft.value.text = '原样'
    await later()
    expect(names('draft.')).toEqual([])
  })

  it('stay with their owner and leave with them', async () => {
    const visitor = effectScope().run(() => useDraft('mine', () => ({ text: '' })))!
    visitor.draft.value.text = '还没登录时写的'
    await later()
    ownDrafts('anna')
    expect(visitor.draft.value.text).toBe('还没登录时写的')
    ownDrafts('bert')
    expect(visitor.draft.value.text).toBe('')
    expect(names('draft.')).toEqual([])
  })

  it('keep their pictures', async () => {
    const first = effectScope().run(() => useDraftPhotos('with-picture'))!
    await later()
    first.photos.value = [new Blob(['1'], { type: 'image/jpeg' })]
    await later()
    const second = effectScope().run(() => useDraftPhotos('with-picture'))!
    await vi.waitFor(() => expect(second.photos.value).toHaveLength(1))
    second.wipe()
    await later()
    const third = effectScope().run(() => useDraftPhotos('with-picture'))!
    await later()
    expect(third.photos.value).toEqual([])
  })
})

describe('a toast', () => {
  it('takes a step back, and says so', async () => {
    const undo = vi.fn(async () => undefined)
    const toast = mount(Toast, { global: { plugins: [i18n] } })
    say('已认领', 'good', undo)
    await flushPromises()
    await toast.find('[data-undo]').trigger('click')
    await flushPromises()
    expect(undo).toHaveBeenCalledTimes(1)
    expect(said.value).toEqual({ text: '已撤销', tone: 'good' })
  })

  it('tells why a step cannot be taken back any more', async () => {
    const toast = mount(Toast, { global: { plugins: [i18n] } })
    say('已认领', 'good', () => Promise.reject(new ApiProblem(409, 'work_begun')))
    await flushPromises()
    await toast.find('[data-undo]').trigger('click')
    await flushPromises()
    expect(said.value?.tone).toBe('bad')
  })

  it('stays three times as long in large print', () => {
    vi.useFakeTimers()
    say('好了')
    vi.advanceTimersByTime(6000)
    expect(said.value).toBeNull()
    elder.value = 'yes'
    say('好了')
    vi.advanceTimersByTime(14_000)
    expect(said.value).not.toBeNull()
    vi.advanceTimersByTime(2000)
    expect(said.value).toBeNull()
  })
})

describe('a step that cannot be taken back', () => {
  it('is asked about, with its consequence, and done only on yes', async () => {
    mount(Sure, { global: { plugins: [i18n] }, attachTo: document.body })
    const answer = sure({ title: '停用', words: '马上失效', yes: '确认停用' })
    await flushPromises()
    expect(document.body.textContent).toContain('马上失效')
    document.querySelector<HTMLFormElement>('form')!.requestSubmit()
    expect(await answer).toBe(true)
    const second = sure({ title: '停用', words: '', yes: '' })
    question.value?.answer(false)
    expect(await second).toBe(false)
  })
})

it('a conflict brings what stands there now, and is thrown on', async () => {
  const { other, guarded } = useConflict(async () => ({ name: '别人写的' }))
  await expect(guarded(() => Promise.reject(new ApiProblem(412, 'version_conflict')))).rejects.toThrow('version_conflict')
  expect(other.value).toEqual({ name: '别人写的' })
  await expect(guarded(async () => 7)).resolves.toBe(7)
})

describe('tiles', () => {
  const corners: Position[] = [[120.8, 31.9], [120.9, 32.0]]
  const view = fit(corners)
  const below = tiles(view, 'https://tiles.example/{z}/{x}/{y}.png')

  it('lie where the boundaries lie', () => {
    // The tile of a point, as tile services count: its corner is left of and above the point.
    const z = Number(/example\/(\d+)\//.exec(below[0]!.url)![1])
    const [lon, lat] = corners[1]!
    const x = Math.floor(((lon + 180) / 360) * 2 ** z)
    const y = Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * 2 ** z)
    const tile = below.find((one) => one.url.endsWith(`/${x}/${y}.png`))!
    const [px, py] = view.at(corners[1]!)
    expect(px).toBeGreaterThanOrEqual(tile.x)
    expect(px).toBeLessThan(tile.x + tile.size)
    expect(py).toBeGreaterThanOrEqual(tile.y)
    expect(py).toBeLessThan(tile.y + tile.size)
  })

  it('cover the drawing and are not too many', () => {
    expect(Math.min(...below.map((one) => one.x))).toBeLessThanOrEqual(0)
    expect(Math.max(...below.map((one) => one.x + one.size))).toBeGreaterThanOrEqual(view.width)
    expect(Math.max(...below.map((one) => one.y + one.size))).toBeGreaterThanOrEqual(view.height)
    expect(below.length).toBeLessThan(60)
  })
})

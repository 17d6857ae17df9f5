import { expect, it } from 'vitest'
import { soundsLike } from '@/cap/requests/suggest'

it('words sound like what somebody wants, or like nothing', () => {
  expect(soundsLike('孩子上小学怎么办理入学？')).toBe('consult')
  expect(soundsLike('高龄补贴还能领吗？')).toBe('consult')
  expect(soundsLike('建议在小区门口加一盏灯')).toBe('suggest')
  expect(soundsLike('楼下烧烤油烟太大')).toBe('complain')
  expect(soundsLike('想请人陪同去医院')).toBe('help')
  expect(soundsLike('灯')).toBeUndefined()
})
